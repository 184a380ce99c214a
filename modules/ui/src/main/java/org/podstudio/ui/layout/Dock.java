package org.podstudio.ui.layout;

/**
 * A dock or document that is open.
 *
 * @param id the window system's name of it, such as {@code InspectorTopComponent}
 * @param mode the window system's name of the place it lies in
 * @param front whether it is the one of its place that is seen
 */
record Dock(String id, String mode, boolean front) {}
