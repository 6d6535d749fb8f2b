import { parentPort, workerData } from 'node:worker_threads';
import { loadFormat } from '../formats/index.js';
import { menderOf } from '../mender.js';
import { resolve } from '../options.js';
import type { AideData, FromAide, Mended, ToAide } from './aide.js';
import { codecFor } from './codec.js';
import { pack } from './messages.js';
import { proseOf } from './part.js';

/** What the thread of an aide runs: text in, the bytes of it mended out. */
const { options, format: id, formatOptions }: AideData = workerData;
const mender = menderOf(resolve(options));
const format = await loadFormat(id);
const utf8 = codecFor(new Uint8Array());

parentPort?.on('message', (given: ToAide) => parentPort?.postMessage(answerTo(given)));

function answerTo(given: ToAide): FromAide {
  try {
    return mend(given);
  } catch (error) {
    return { error: pack(error) };
  }
}

function mend({ text, place }: ToAide): Mended {
  const prose = format && proseOf(format, text, formatOptions, place);
  const { problems, found } = prose ?? {};
  const bytes = utf8.encode(mender.clean(text, prose));
  return { bytes, ...(problems && { problems }), ...(found && { found }) };
}
