import { gather } from './gather';

gather('figures');
