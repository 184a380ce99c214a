/** Forms made from the settings of a job kind. */
@NullMarked
package org.podstudio.ui.form;

import org.jspecify.annotations.NullMarked;
