import { gather } from './gather';

gather('decks');
