package org.podstudio.library.ui.topbar;

/**
 * A way to go on with what is being typed.
 *
 * @param label what is offered
 * @param hint what it is, or how many there are; may be empty
 * @param text the whole search when it is taken
 * @param caret where typing then goes on
 */
record Offer(String label, String hint, String text, int caret) {}
