import { gather } from './gather';

gather('growth');
