package org.podstudio.core.api.job;

/**
 * Marker of a job kind's settings: a record whose components are strings, numbers, booleans, enums, lists of these or
 * null. It is stored as JSON in the job's record and shown as a form; component names are stable (JSON is snake_case).
 */
public interface JobSettings {}
