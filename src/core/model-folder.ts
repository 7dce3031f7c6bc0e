// Where the trained weights lie: beside package.json, seen from the sources and from the build alike.
import { fileURLToPath } from 'node:url';

/** The folder that holds the weights, their vocabulary and their model card. */
export const MODEL_FOLDER = fileURLToPath(new URL('../../models', import.meta.url));
