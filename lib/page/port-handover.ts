// How guard and relay get one MessagePort between them, in the moment before any page script runs. Both listen on the
// window, so it works whichever of the two the browser starts first; after the first time neither listens any more, and
// a page that says the same words later is not heard.

export const PORT_OFFERED = 'plainsign:port'
export const PORT_WANTED = 'plainsign:port-wanted'
