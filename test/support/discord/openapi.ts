// Bodies against Discord's own description of its API, where that is at hand: it is other people's and not part of the project.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

const FILE = join(import.meta.dirname, '../../../../shared/platform/specs/discord-openapi.json');

/** Whether the description is there. */
export const HAS_OPENAPI = existsSync(FILE);

interface Operation {
  readonly requestBody?: { readonly content: { readonly 'application/json'?: { readonly schema: object } } };
}

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
}

let description: { ajv: Ajv2020; paths: Description['paths'] } | null = null;
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with the body of a request; null when nothing is, or when there is no description. */
export function bodyProblem(method: string, path: string, body: unknown): string | null {
  if (!HAS_OPENAPI || method === 'GET' || method === 'DELETE' || path.endsWith('/typing')) return null;
  const validate = validatorOf(method.toLowerCase(), path);
  if (validate === null) return `${method} ${path} is not described`;
  return validate(body)
    ? null
    : `${method} ${path}: ${JSON.stringify(validate.errors?.slice(0, 4))} in ${JSON.stringify(body).slice(0, 600)}`;
}

function validatorOf(method: string, path: string): ValidateFunction | null {
  description ??= load();
  const { ajv, paths } = description;
  const candidates = Object.entries(paths).filter(([template]) => matches(template, path));
  // `@original` is described beside `{message_id}`
  const [template, operations] = candidates.toSorted(([a], [b]) => a.split('{').length - b.split('{').length)[0] ?? [];
  const schema = operations?.[method]?.requestBody?.content['application/json']?.schema;
  if (template === undefined || schema === undefined) return null;
  const key = `${method} ${template}`;
  const known = compiled.get(key) ?? ajv.compile({ ...schema, $id: `https://discord.local/${compiled.size}`, components: components() });
  compiled.set(key, known);
  return known;
}

let closed: object | null = null;

function components(): object {
  return closed ?? {};
}

function matches(template: string, path: string): boolean {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
}

function load() {
  const { paths, components: all } = JSON.parse(readFileSync(FILE, 'utf8')) as Description;
  closed = close(all) as object;
  return { ajv: new Ajv2020({ strict: false, validateFormats: false, logger: false }), paths: close(paths) as Description['paths'] };
}

/** Described as a number, but sent and taken as the text of one. */
const TEXT_OF_NUMBER = { type: ['string', 'integer', 'null'] };

/** The same with every object closed, so that a field that Discord does not know is a mistake. */
function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.fromEntries(
    Object.entries(schema).map(([name, value]) => [name, name === 'default_member_permissions' ? TEXT_OF_NUMBER : close(value)]),
  );
  const isOpen =
    typeof entries['properties'] === 'object' && entries['type'] !== undefined && entries['additionalProperties'] === undefined;
  return isOpen ? { ...entries, additionalProperties: false } : entries;
}
