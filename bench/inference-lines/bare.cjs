// node bare.cjs MODEL THREADS TIMES: an ONNX Runtime session with its usual settings and nothing around it, run TIMES times.
// Says what each time took in CPU seconds; the first includes loading.
const ort = require('onnxruntime-node');

const [, , model, threads, times] = process.argv;
(async () => {
  let before = process.cpuUsage();
  const session = await ort.InferenceSession.create(model, { intraOpNumThreads: +threads, interOpNumThreads: 1, graphOptimizationLevel: 'all' });
  const picture = new ort.Tensor('float32', new Float32Array(3 * 1024 * 1024).fill(0.25), [1, 3, 1024, 1024]);
  for (let i = 0; i < +times; i++) {
    await session.run({ [session.inputNames[0]]: picture }, [session.outputNames[0]]);
    const took = process.cpuUsage(before);
    console.log((took.user + took.system) / 1e6);
    before = process.cpuUsage();
  }
})();
