import { defineConfig, type Options } from 'tsup'
import { pureValues } from './test/tools/pureValues.ts'

const library: Options = {
  // What runs has its guards; what types and docstrings are read off is plain.
  entry: {
    index: 'src/door/main.ts',
    expr: 'src/door/expr.ts',
    yaml: 'src/door/yaml.ts',
    'fast-check': 'src/door/fastCheck.ts',
    vitest: 'src/vitest/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // tsup 8 hands the declaration build a baseUrl, which TypeScript 6 refuses unless told otherwise.
  // What is marked @internal is in the state for the machine alone: no declaration tells of it.
  dts: {
    entry: {
      index: 'src/index.ts',
      expr: 'src/expr/index.ts',
      yaml: 'src/yaml/index.ts',
      'fast-check': 'src/fast-check/index.ts',
      vitest: 'src/vitest/index.ts',
    },
    compilerOptions: { ignoreDeprecations: '6.0', stripInternal: true },
  },
  // The output is readable as it is; maps with their contents would more than double the package.
  sourcemap: false,
  splitting: true,
  // Who bundles gets what they use and nothing else.
  esbuildPlugins: [pureValues],
}

// The command line has all that it needs inside, and loads a room when a command asks for it.
const commandLine: Options = {
  entry: { 'rollout-sim': 'src/cli/bin.ts' },
  outDir: 'dist/cli',
  format: ['esm'],
  target: 'node20',
  platform: 'node',
  noExternal: [/^(?!node:)/],
  minify: true,
  splitting: true,
  treeshake: true,
  // Bundled CommonJS asks for its built-in modules in its own way.
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as nodeRequire } from 'node:module';const require = nodeRequire(import.meta.url);",
  },
}

export default defineConfig([library, commandLine])
