import { render } from 'solid-js/web';
import { vaultParts } from './app/vault-parts.tsx';
import { App } from './app.tsx';
import { browserEnvironment } from './browser.ts';
import './styles/index.css';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no #app');
const env = browserEnvironment();
const parts = vaultParts(env);
render(() => <App env={env} parts={parts} />, root);
