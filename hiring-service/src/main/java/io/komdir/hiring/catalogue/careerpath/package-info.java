/** Career paths: how people grow from one position to the next, what must change, and who is ready. */
package io.komdir.hiring.catalogue.careerpath;
