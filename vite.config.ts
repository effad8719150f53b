import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What stays a package at run time: native code, wasm and data files. Everything else is bundled. */
const unbundled = [
  'electron',
  'better-sqlite3',
  'pdfkit',
  'node-thermal-printer',
  'zpl-renderer-js',
  '@napi-rs/canvas',
  'bwip-js',
  'dejavu-fonts-ttf',
  '@fontsource/unifontex',
  'serialport',
  'koffi',
  '@hyzyla/pdfium',
  'zxing-wasm',
]
const outside = [/^node:/, ...unbundled.map(name => new RegExp(`^${name}(/|$)`))]

const server = (input: Record<string, string>, format: 'es' | 'cjs') => ({
  consumer: 'server' as const,
  resolve: { noExternal: true as const, external: unbundled },
  build: {
    ssr: true,
    target: 'node24',
    outDir: here(format === 'es' ? 'dist/desk' : 'dist/preload'),
    emptyOutDir: false,
    copyPublicDir: false,
    sourcemap: true,
    rolldownOptions: {
      input,
      external: outside,
      output: { format, entryFileNames: format === 'es' ? '[name].js' : '[name].cjs' },
    },
  },
})

export default defineConfig({
  root: here('renderer'),
  plugins: [react()],
  build: { outDir: here('dist/client'), emptyOutDir: false, target: 'chrome140', assetsInlineLimit: 0 },
  environments: {
    client: { build: { outDir: here('dist/client') } },
    desk: server(
      {
        main: here('electron/main.ts'),
        browser: here('electron/browser.ts'),
        thread: here('electron/desk/thread.ts'),
      },
      'es',
    ),
    preload: server({ preload: here('electron/preload.ts') }, 'cjs'),
  },
  builder: {
    async buildApp(builder) {
      const { client, desk, preload } = builder.environments
      for (const environment of [client, desk, preload]) if (environment) await builder.build(environment)
    },
  },
  test: {
    root: here('.'),
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    globalSetup: ['test/support/templates-folder.ts'],
    env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    pool: 'forks',
    // Every core: vitest leaves one to itself, which halves a machine of two. Files of one worker share its modules.
    maxWorkers: '100%',
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
