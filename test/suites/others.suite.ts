import { gather } from './gather';

gather('others');
