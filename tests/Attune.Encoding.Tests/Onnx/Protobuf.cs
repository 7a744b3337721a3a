namespace Attune.Encoding.Tests.Onnx;

/// <summary>Just enough of the protobuf wire format to write a model of a few rows.</summary>
internal sealed class Protobuf
{
    private readonly List<byte> _bytes = [];

    public byte[] Bytes => [.. _bytes];

    public Protobuf Number(int field, long value) => Tag(field, 0).Varint((ulong)value);

    public Protobuf Text(int field, string value) => Block(field, System.Text.Encoding.UTF8.GetBytes(value));

    public Protobuf Message(int field, Protobuf value) => Block(field, value.Bytes);

    public Protobuf Single(int field, float value)
    {
        Tag(field, 5);
        _bytes.AddRange(BitConverter.GetBytes(value));
        return this;
    }

    public Protobuf Block(int field, byte[] value)
    {
        Tag(field, 2).Varint((ulong)value.Length);
        _bytes.AddRange(value);
        return this;
    }

    private Protobuf Tag(int field, int kind) => Varint((ulong)((field << 3) | kind));

    private Protobuf Varint(ulong value)
    {
        for (; value > 0x7F; value >>= 7)
        {
            _bytes.Add((byte)(value | 0x80));
        }

        _bytes.Add((byte)value);
        return this;
    }
}
