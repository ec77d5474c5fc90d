package vn.motcua.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * What only an installation has that handles dossiers: the role of the program unless
 * {@code motcua.role} says otherwise.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "motcua.role", havingValue = "one-stop", matchIfMissing = true)
public @interface AtOneStop {

}
