// The "thick" model of UpscalerJS as its own package runs it: node thick.cjs IN WIDTH HEIGHT OUT; planes of floats in, pixels out.
const fs = require('fs');
const path = require('path');
const tf = require('@tensorflow/tfjs');

const [, , input, width, height, output] = process.argv;
const definition = require('@upscalerjs/esrgan-thick/4x');
(definition.default || definition).setup(tf);
const folder = path.join(__dirname, 'node_modules/@upscalerjs/esrgan-thick/models/x4');
const model = JSON.parse(fs.readFileSync(path.join(folder, 'model.json'), 'utf8'));
const files = model.weightsManifest.flatMap(group => group.paths).map(name => fs.readFileSync(path.join(folder, name)));
const all = Buffer.concat(files);

(async () => {
  const network = await tf.loadLayersModel({
    load: async () => ({
      format: model.format,
      modelTopology: model.modelTopology,
      weightSpecs: model.weightsManifest.flatMap(group => group.weights),
      weightData: all.buffer.slice(all.byteOffset, all.byteOffset + all.length),
    }),
  });
  const raw = fs.readFileSync(input);
  const planes = new Float32Array(raw.buffer, raw.byteOffset, raw.length / 4);
  const picture = tf.transpose(tf.tensor4d(Float32Array.from(planes), [1, 3, +height, +width]), [0, 2, 3, 1]);
  const result = await network.predict(picture).data();
  fs.writeFileSync(output, Buffer.from(result.buffer, result.byteOffset, result.byteLength));
})();
