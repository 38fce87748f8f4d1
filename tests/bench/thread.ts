/** A thread that plays the market for others, as a worker of the app does. */
import { parentPort } from 'node:worker_threads';
import { makeMember } from '../../src/io/member';

if (parentPort === null) throw new Error('This file is run as a thread.');
parentPort.on('message', makeMember(parentPort));
