package vn.motcua.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is taken in letter by letter, because someone else compares or reads it: a
 * secret, a file. All others are written as {@link Texts#normal} says.
 */
@Target({ ElementType.PARAMETER, ElementType.FIELD, ElementType.CONSTRUCTOR })
@Retention(RetentionPolicy.RUNTIME)
public @interface Verbatim {

}
