import { waiting } from './waiting.mjs'

// What a user of the package can reach: here, unlike in package.json, tests and examples use nothing.
// An export that its own file uses is reached, whoever else may read it; `@waits` says of a single one what it
// waits for, as waiting.mjs says it of files.
export default {
  entry: [
    'src/index.ts!',
    'src/{expr,yaml,fast-check,vitest}/index.ts!',
    'src/door/{main,expr,yaml,fastCheck}.ts!',
    ...waiting.flatMap(({ paths }) => paths.map((path) => `${path}!`)),
  ],
  project: ['src/**/*.ts!'],
  ignoreExportsUsedInFile: true,
  tags: ['-waits'],
}
