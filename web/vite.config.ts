import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page is served at `/`, its files under `/console/`. `npx vite web` during development asks
 * the service at KITH_URL for everything that is not the console's.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    assetsDir: 'console',
    // Nothing inside the page itself: the content security policy takes files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  server: {
    proxy: {
      '/api': process.env['KITH_URL'] ?? 'http://127.0.0.1:8000',
    },
  },
});
