package org.podstudio.ui.layout;

/** What lies beside the library. */
enum Side { LEFT, RIGHT }
