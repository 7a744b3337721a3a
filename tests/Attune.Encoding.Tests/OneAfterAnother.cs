// The native ONNX runtime was seen to crash in the first run after a build, when sessions of several classes opened and ran side by side.
// The product opens one session; the tests therefore run one after another.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
