import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Builds the gallery of parts, or the product's own screen, into a folder, as it is shipped: also under a test runner. */
export async function buildScreen(which: 'gallery' | 'product', outDir: string): Promise<void> {
  const mode = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({
    configFile: false,
    root: here(which === 'gallery' ? '../gallery' : '../../../renderer'),
    publicDir: here('../../../renderer/public'),
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  })
  if (mode === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = mode
}
