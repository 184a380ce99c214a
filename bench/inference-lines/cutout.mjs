// node cutout.mjs IN OUT TIMES: the background removed by @imgly/background-removal-node with its medium model, TIMES times.
// Says what each time took in CPU seconds.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeBackground } from '@imgly/background-removal-node';

const [, , input, output, times] = process.argv;
const blob = new Blob([fs.readFileSync(input)], { type: 'image/png' });
const assets = pathToFileURL(path.join(import.meta.dirname, 'node_modules/@imgly/background-removal-node/dist') + path.sep).href;
for (let i = 0; i < +times; i++) {
  const before = process.cpuUsage();
  const result = await removeBackground(blob, { publicPath: assets, model: 'medium' });
  fs.writeFileSync(output, Buffer.from(await result.arrayBuffer()));
  const took = process.cpuUsage(before);
  console.log((took.user + took.system) / 1e6);
}
