package org.podstudio.library.ui.filters;

/**
 * One value in the dock.
 *
 * @param label for a person
 * @param count of assets that match everything else and are like this
 */
record FilterRow(FacetValue value, String label, long count, Choice choice) {}
