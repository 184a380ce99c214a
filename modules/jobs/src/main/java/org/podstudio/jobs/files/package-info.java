/** The user's JSON documents. */
@NullMarked
package org.podstudio.jobs.files;

import org.jspecify.annotations.NullMarked;
