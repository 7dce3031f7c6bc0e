// The store over SQLite, against what every store does.
import { describe } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { describeArchive } from './archive-contract.ts';

/** Random archives of each run; `ISOLATION_RUNS` asks for more. */
const RUNS = Number(process.env['ISOLATION_RUNS'] ?? 40);

describe('the archive over SQLite', () => describeArchive(() => openStore(':memory:'), RUNS));
