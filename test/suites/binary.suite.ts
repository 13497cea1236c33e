import { gather } from './gather';

gather('binary');
