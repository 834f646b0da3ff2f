/** What to fix and in which order: tasks, their quadrants, the backlog. */
package io.komdir.audit.improvement.task;
