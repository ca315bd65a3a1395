import { render } from 'solid-js/web';
import { registerOffline } from './offline.ts';

const root = document.getElementById('app');
if (root) render(() => <h1>Alemtuzumab Pathway</h1>, root);
registerOffline(() => undefined);
