// npm start: installs what is missing, builds, and serves the build to this machine alone.
import './node-version.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
process.chdir(root);

const { build, preview } = await import('vite');
await build({ logLevel: 'warn' });
const server = await preview({
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: Number(process.env.PORT) || 4173, strictPort: false },
});

console.log(`
  Alemtuzumab Pathway is ready. Open this address in a browser:

      ${server.resolvedUrls?.local[0]}

  Ctrl+C stops it.
`);
