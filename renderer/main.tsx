import { mount } from './app/mount.tsx';
import { connect } from './rpc/connection.ts';

const element = document.getElementById('app');
if (!element) throw new Error('the page has no #app');
await mount(element, connect());
