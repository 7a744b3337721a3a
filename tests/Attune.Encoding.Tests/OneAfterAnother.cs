// Kept apart while the crash of the native ONNX runtime in this host is looked for: its classes share one process and one runtime.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
