/** The Jobs window and the job in the status line. */
@NullMarked
package org.podstudio.jobs.ui;

import org.jspecify.annotations.NullMarked;
