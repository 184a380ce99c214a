// node cutout.mjs IN OUT: the background removed by @imgly/background-removal-node with its medium model.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { removeBackground } from '@imgly/background-removal-node';

const [, , input, output] = process.argv;
const blob = new Blob([fs.readFileSync(input)], { type: 'image/png' });
const assets = pathToFileURL(path.join(import.meta.dirname, 'node_modules/@imgly/background-removal-node/dist') + path.sep).href;
const result = await removeBackground(blob, { publicPath: assets, model: 'medium' });
fs.writeFileSync(output, Buffer.from(await result.arrayBuffer()));
