/** Calls of the launcher's commands to the running services. */
package io.komdir.local.api;
