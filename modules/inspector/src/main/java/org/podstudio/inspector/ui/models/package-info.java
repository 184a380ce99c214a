/** The window of models: which there are, which are here, what may be done with their results, and what is done with their files. */
@NullMarked
package org.podstudio.inspector.ui.models;

import org.jspecify.annotations.NullMarked;
