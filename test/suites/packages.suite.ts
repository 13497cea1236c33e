import { gather } from './gather';

gather('packages');
