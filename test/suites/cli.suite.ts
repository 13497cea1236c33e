import { gather } from './gather';

gather('cli');
