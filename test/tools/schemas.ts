// npx tsx --tsconfig test/tsconfig.json test/tools/schemas.ts   writes the JSON Schemas of docs/reference
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programOf } from './compile.ts'
import { scenarioSchema } from './scenarioSchema.ts'
import { root } from './sources.ts'
import { exportedType, type Schema, schemaOfType } from './typeSchema.ts'

const places = {
  scenario: 'src/simulation/scenario.ts',
  timeline: 'src/views/json/shape.ts',
}

/** The schemas of the package by the files that have them. */
export function schemas(): Readonly<Record<string, Schema>> {
  const program = programOf(Object.values(places))
  const checker = program.getTypeChecker()
  const typeIn = (place: keyof typeof places, name: string) =>
    exportedType(program, join(root, places[place]), name)
  return {
    'docs/reference/scenario.schema.json': scenarioSchema(checker, typeIn('scenario', 'Scenario')),
    'docs/reference/timeline.schema.json': {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'What rollout-sim prints of a timeline',
      ...schemaOfType(checker, typeIn('timeline', 'TimelineJson')),
    },
  }
}

/** A schema as its file has it. */
export function schemaText(schema: Schema): string {
  return `${JSON.stringify(schema, null, 2)}\n`
}

if (process.argv[1]?.endsWith('schemas.ts')) {
  for (const [path, schema] of Object.entries(schemas())) {
    writeFileSync(join(root, path), schemaText(schema))
  }
}
