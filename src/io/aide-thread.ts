import { parentPort, workerData } from 'node:worker_threads';
import { loadFormat } from '../formats/index.js';
import { menderOf } from '../mender.js';
import { resolve } from '../options.js';
import type { AideData, FromAide, ToAide } from './aide.js';
import { codecFor } from './codec.js';

/** What the thread of an aide runs: text in, the bytes of it mended out. */
const { options, format: id, formatOptions }: AideData = workerData;
const mender = menderOf(resolve(options));
const format = await loadFormat(id);
const utf8 = codecFor(new Uint8Array());

parentPort?.on('message', (text: ToAide) => {
  const prose = format?.read(text, formatOptions);
  const { problems, found } = prose ?? {};
  const bytes = utf8.encode(mender.clean(text, prose));
  parentPort?.postMessage({ bytes, ...(problems && { problems }), ...(found && { found }) } satisfies FromAide);
});
