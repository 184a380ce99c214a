/** The inspector: what is known of the selected assets, where it is edited, and what can be made of them. */
@NullMarked
package org.podstudio.inspector.ui;

import org.jspecify.annotations.NullMarked;
