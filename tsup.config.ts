import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    yaml: 'src/yaml/index.ts',
    'fast-check': 'src/fast-check/index.ts',
    vitest: 'src/vitest/index.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  // tsup 8 hands the declaration build a baseUrl, which TypeScript 6 refuses unless told otherwise.
  // What is marked @internal is in the state for the machine alone: no declaration tells of it.
  dts: { compilerOptions: { ignoreDeprecations: '6.0', stripInternal: true } },
  // The output is readable as it is; maps with their contents would treble the package.
  sourcemap: false,
  splitting: true,
  treeshake: true,
  clean: true,
})
