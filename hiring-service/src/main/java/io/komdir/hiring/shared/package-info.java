/** Text in the languages that this service speaks. */
package io.komdir.hiring.shared;
