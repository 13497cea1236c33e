import { gather } from './gather';

gather('pages');
