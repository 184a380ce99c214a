/** Long operations: requests, states, the queue and the durable record of each job. */
@NullMarked
package org.podstudio.core.api.job;

import org.jspecify.annotations.NullMarked;
