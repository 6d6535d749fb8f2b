import { parentPort, workerData } from 'node:worker_threads';
import { menderOf } from '../mender.js';
import { resolve } from '../options.js';
import type { AideData, FromAide, ToAide } from './aide.js';
import { codecFor } from './codec.js';

/** What the thread of an aide runs: text in, the bytes of it mended out. */
const { options }: AideData = workerData;
const mender = menderOf(resolve(options));
const utf8 = codecFor(new Uint8Array());

parentPort?.on('message', (text: ToAide) => {
  const bytes: FromAide = utf8.encode(mender.clean(text));
  parentPort?.postMessage(bytes);
});
