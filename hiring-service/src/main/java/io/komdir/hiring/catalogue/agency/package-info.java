/** HR agencies: their terms, how they are judged by eight criteria, and which one to ask first. */
package io.komdir.hiring.catalogue.agency;
