/**
 * How the screens are built: plain files under `dist`, nothing inlined, so that the server's Content-Security-Policy
 * can forbid inline styles, inline scripts and data addresses.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One file over loopback; splitting it would save nothing that can be felt.
    chunkSizeWarningLimit: 1000,
  },
});
