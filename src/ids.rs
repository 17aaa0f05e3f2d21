//! Enums that are written out as stable ids.

/// Declares an enum of which each variant has an id: `ALL`, `of`, `as_str`, `Display` and `Serialize` come with it. What
/// stands in it is an enum to every tool that reads Rust.
macro_rules! ids {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $(#[$first_meta:meta])* $first:ident = $first_id:literal,
            $($(#[$each_meta:meta])* $each:ident = $id:literal,)*
        }
    ) => {
        $(#[$meta])*
        pub enum $name {
            $(#[$first_meta])* $first,
            $($(#[$each_meta])* $each,)*
        }

        impl $name {
            /// Every one, in the order in which they are declared.
            ///
            /// ```
            /// # use bienban::{audit::*, fault::*, finding::*, record::*, register::*};
            #[doc = concat!("assert_eq!(", stringify!($name), "::ALL[0], ", stringify!($name), "::", stringify!($first), ");")]
            /// ```
            pub const ALL: &'static [$name] = &[$name::$first, $($name::$each,)*];

            /// The one with this id.
            ///
            /// ```
            /// # use bienban::{audit::*, fault::*, finding::*, record::*, register::*};
            #[doc = concat!("assert_eq!(", stringify!($name), "::of(", stringify!($first_id), "), Some(", stringify!($name), "::", stringify!($first), "));")]
            #[doc = concat!("assert_eq!(", stringify!($name), "::of(\"picnic\"), None);")]
            /// ```
            pub fn of(id: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|one| one.as_str() == id)
            }

            /// The stable id, which the tables, the JSON and `Display` have.
            ///
            /// ```
            /// # use bienban::{audit::*, fault::*, finding::*, record::*, register::*};
            #[doc = concat!("assert_eq!(", stringify!($name), "::", stringify!($first), ".as_str(), ", stringify!($first_id), ");")]
            #[doc = concat!("assert_eq!(", stringify!($name), "::", stringify!($first), ".to_string(), ", stringify!($first_id), ");")]
            /// ```
            pub fn as_str(self) -> &'static str {
                match self {
                    $name::$first => $first_id,
                    $($name::$each => $id,)*
                }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    };
}

pub(crate) use ids;
