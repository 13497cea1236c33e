import { gather } from './gather';

gather('edges');
