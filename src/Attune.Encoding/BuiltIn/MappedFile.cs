using System.IO.MemoryMappedFiles;

namespace Attune.Encoding.BuiltIn;

/// <summary>A file that is read in place: the system loads the pages that are read and shares them between processes.</summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private int _disposed;

    private MappedFile(string path, int length)
    {
        Length = length;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    public int Length { get; }

    /// <param name="path">An existing file of 1 byte to 2 GB.</param>
    /// <exception cref="IOException">It cannot be read or mapped.</exception>
    public static MappedFile Open(string path) => new(path, checked((int)new FileInfo(path).Length));

    /// <summary>
    /// Keeps the mapping alive while spans of it are read. It throws <see cref="ObjectDisposedException"/> once the file is closed.
    /// </summary>
    public Held Hold() => new(_view);

    public ReadOnlySpan<byte> Slice(int offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)offset + length, Length, nameof(length));
        return new(_start + offset, length);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
            _view.Dispose();
            _file.Dispose();
        }
    }

    /// <summary>Holds the mapping. It is released only when the last holder is disposed, so that a span never outlives its pages.</summary>
    internal readonly struct Held : IDisposable
    {
        private readonly MemoryMappedViewAccessor _view;

        public Held(MemoryMappedViewAccessor view)
        {
            var added = false;
            view.SafeMemoryMappedViewHandle.DangerousAddRef(ref added);
            _view = view;
        }

        public void Dispose() => _view.SafeMemoryMappedViewHandle.DangerousRelease();
    }
}
