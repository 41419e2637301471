/**
 * The body of one embedding thread: one text in, one vector (or one per token) out.
 *
 * Plain JavaScript beside the other scripts, and found through `#scripts/`, because a thread is
 * started from a file: this one is the same file whether the service runs from TypeScript or
 * compiled. The messages are typed in src/model/embeddings/workerProtocol.ts.
 *
 * Texts never run as a batch. The weights are int8 with scales computed from what is run together,
 * so padding a text into a batch would make its vector depend on its neighbours.
 */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Tokenizer } from '@huggingface/tokenizers';
import * as ort from 'onnxruntime-node';

const { onnxPath, tokenizerPath, threads, tokensMax, charactersMax } = workerData;
/** Only real trouble: the runtime's warnings are about graph optimisation. */
const logErrorsOnly = 3;

const model = await load();
let last = Promise.resolve();
let isClosing = false;
parentPort.on('message', (task) => {
  if (task.close) isClosing = true;
  // One after another: the pool relies on answers in the order of the tasks.
  last = last.then(() => (isClosing ? end() : answer(task)));
});
parentPort.postMessage({ kind: 'ready', dimensions: await dimensionsOf(model) });

async function load() {
  const definition = JSON.parse(await readFile(tokenizerPath, 'utf8'));
  // The file asks for 128 tokens, always: a short sentence would cost as much as a long one.
  delete definition.truncation;
  delete definition.padding;
  const session = await ort.InferenceSession.create(onnxPath, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // Both keep memory for every length of text that ever came by, and never give it back.
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: logErrorsOnly,
  });
  return { tokenizer: new Tokenizer(definition, {}), session };
}

async function dimensionsOf({ session, tokenizer }) {
  const { hidden } = await run(session, tokenizer.encode('warm').ids);
  return hidden.dims[2];
}

/** By itself: a thread that is stopped from outside while the runtime works takes Kith with it. */
async function end() {
  await model.session.release();
  parentPort.close();
}

async function answer(task) {
  try {
    const encoded = encode(task);
    const { hidden } = await run(model.session, encoded.ids);
    if (task.tokens) return postTokens(task.id, encoded, hidden);
    const vector = meanOfUnitLength(hidden);
    parentPort.postMessage({ kind: 'vector', id: task.id, vector }, [vector.buffer]);
  } catch (error) {
    // The name alone: a message could quote the text.
    parentPort.postMessage({ kind: 'failed', id: task.id, reason: error?.name ?? 'unknown' });
  }
}

/** Ids and tokens with the two special ones at the ends, cut to what the model is given. */
function encode({ prefix, text }) {
  const { ids, tokens } = model.tokenizer.encode(prefix + text.slice(0, charactersMax));
  if (ids.length <= tokensMax) return { ids, tokens, prefix };
  return {
    ids: [...ids.slice(0, tokensMax - 1), ids.at(-1)],
    tokens: [...tokens.slice(0, tokensMax - 1), tokens.at(-1)],
    prefix,
  };
}

async function run(session, ids) {
  const shape = [1, ids.length];
  const feeds = {
    input_ids: new ort.Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
    attention_mask: new ort.Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    token_type_ids: new ort.Tensor('int64', new BigInt64Array(ids.length), shape),
  };
  const output = await session.run(feeds);
  return { hidden: output.last_hidden_state };
}

/** The mean over all tokens. The mask is all ones, since nothing was padded. */
function meanOfUnitLength({ data, dims }) {
  const [, tokenCount, dimensions] = dims;
  const sum = new Float64Array(dimensions);
  for (let token = 0; token < tokenCount; token += 1) {
    const offset = token * dimensions;
    for (let i = 0; i < dimensions; i += 1) sum[i] += data[offset + i];
  }
  let squares = 0;
  for (const value of sum) squares += value * value;
  const length = Math.sqrt(squares);
  return Float32Array.from(sum, (value) => value / length);
}

/** Without the special tokens and the prefix, which say nothing about the text. */
function postTokens(id, { tokens, prefix }, { data, dims }) {
  const first = 1 + prefixTokenCount(prefix);
  const kept = tokens.slice(first, -1);
  const dimensions = dims[2];
  const vectors = Float32Array.from(
    data.subarray(first * dimensions, (first + kept.length) * dimensions),
  );
  parentPort.postMessage({ kind: 'tokens', id, tokens: kept, vectors }, [vectors.buffer]);
}

function prefixTokenCount(prefix) {
  return model.tokenizer.encode(prefix, { add_special_tokens: false }).ids.length;
}
