import { parentPort } from 'node:worker_threads';
import { mendHere, type Order } from './mending.js';
import type { FromThread, ToThread } from './messages.js';
import { pack } from './messages.js';

/** What a thread of the pool runs: one order after the other, in blocks that it asks for. */
parentPort?.on('message', (message: ToThread) => {
  switch (message.type) {
    case 'order':
      void carryOut(message.order);
      break;
    case 'block':
      deliver(message.block);
      break;
    case 'room':
      room += message.pieces;
      resume();
      break;
  }
});

/** How many pieces more may be sent before some are taken. */
let room = 0;
let resume = () => {};
let deliver = (_block: Uint8Array | undefined) => {};

async function carryOut(order: Order): Promise<void> {
  room = PIECES_AHEAD;
  try {
    const mending = mendHere(order, blocks());
    for await (const piece of mending.pieces) {
      while (room === 0) await new Promise<void>((resolve) => (resume = resolve));
      room--;
      send({ type: 'piece', piece });
    }
    send({ type: 'done', problems: mending.problems() });
  } catch (error) {
    send({ type: 'failed', error: pack(error) });
  }
}

const PIECES_AHEAD = 4;

/** The next block is asked for before one is worked on, so that it is there afterwards. */
async function* blocks(): AsyncGenerator<Uint8Array> {
  const next = () => {
    const block = new Promise<Uint8Array | undefined>((resolve) => (deliver = resolve));
    send({ type: 'more' });
    return block;
  };
  for (let coming = next(); ; ) {
    const block = await coming;
    if (!block) return;
    coming = next();
    yield block;
  }
}

function send(message: FromThread): void {
  parentPort?.postMessage(message);
}
